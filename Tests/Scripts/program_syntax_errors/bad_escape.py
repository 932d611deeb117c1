path = 'C:\Users\new'
