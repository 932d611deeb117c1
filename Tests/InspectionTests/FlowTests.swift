import Compiler
import Inspection
import Testing
