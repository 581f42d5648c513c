package cli

import (
	"context"

	"github.com/spf13/cobra"

	"previously/data"
	"previously/recap/file"
)

func (s *session) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of series files, for editors",
		Long:  "Print the JSON Schema (draft 2020-12) of series files. Editors that support it, such as VS Code with Even Better TOML or any editor with taplo, complete keys and mark mistakes as you type.",
		Example: `previously schema > previously.schema.json
# then, as the first line of a series file beside it:
# #:schema ./previously.schema.json`,
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: s.postpone(func(context.Context, []string) error {
			return s.print(string(file.Schema()))
		}),
	}
}

func (s *session) formatCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "format",
		Short:             "Explain the series file format: every key, with examples",
		Example:           "previously format | less",
		Args:              noArguments,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: s.postpone(func(context.Context, []string) error {
			c, err := s.config()
			if err != nil {
				return err
			}
			return s.printMarkdown(data.FormatDoc(), c)
		}),
	}
}
