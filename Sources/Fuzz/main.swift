import Glibc

exit(FuzzCommand.main(Array(CommandLine.arguments.dropFirst())))
