// Nothing but the call: closures at the top level of main.swift belong to the main actor, and those
// that become signal handlers would crash on other threads.
import Glibc

exit(Launch.main(CommandLine.arguments))
