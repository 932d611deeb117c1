total := 5
