import sys
print('exit with 300')
sys.exit(300)
