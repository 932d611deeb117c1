deep = "in a namespace package"
