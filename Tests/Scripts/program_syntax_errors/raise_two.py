raise ValueError, "old style"
