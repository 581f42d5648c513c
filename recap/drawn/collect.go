package drawn

import "runtime/debug"

// CollectLess makes the garbage collector wait until the heap is five times what is in
// use, instead of twice. Tests that draw, decode or tell series by the thousand leave
// little else than garbage.
func CollectLess() { debug.SetGCPercent(400) }
