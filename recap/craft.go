package recap

func (d *document) craft() {}
