
  # a
x $ ?
!a <> b -> ... .. async await None 0777 1_ 1__0 "a
b