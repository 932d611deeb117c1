path = p'text'
