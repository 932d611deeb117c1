# A virtual machine in the virtual machine: Examples/tiny_vm.py.
import sys

sys.path.insert(0, '../../../Examples')
import tiny_vm

tiny_vm.main()
