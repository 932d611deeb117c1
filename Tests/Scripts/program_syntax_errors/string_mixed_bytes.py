x = "text" b"bytes"
