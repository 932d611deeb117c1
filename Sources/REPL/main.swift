import Compiler
import VM
print("pyvm")
