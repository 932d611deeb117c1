/// What `--help` and `--version` print.
enum Usage {
  static let version = "0.1.0"

  /// The first words are CPython's, because programs read them.
  static let versionLine = "Python 3.9.18 (pyvm \(version))\n"

  static func line(program: String) -> String {
    "usage: \(program) [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
  }

  static func hint(program: String) -> String {
    line(program: program) + "Try `pyvm -h' for more information.\n"
  }

  static func help(program: String) -> String {
    line(program: program) + """
      A Python 3.9 with its bytecode on show. Without a program it opens a prompt; type :help there.

      -c cmd : program passed in as string (terminates option list)
      -m mod : run a module as a script (terminates option list):
               dis, py_compile and compileall are built in
      file   : program read from script file
      -      : program read from stdin (default; a prompt if a tty)
      arg ...: arguments passed to program in sys.argv[1:]

      -i     : open the prompt after running the program, and even if stdin is no terminal
      -q     : don't print the greeting at the prompt
      -O     : remove assert and __debug__-dependent statements; also PYTHONOPTIMIZE=x
      -OO    : do -O changes and also discard docstrings
      -u     : force the stdout and stderr streams to be unbuffered; also PYTHONUNBUFFERED=x
      -B     : don't write .pyc files on import; also PYTHONDONTWRITEBYTECODE=x
      -E     : ignore PYTHON* environment variables
      -I     : isolate from the user's environment (implies -E and -s)
      -x     : skip first line of source, allowing use of non-Unix forms of #!cmd
      -W arg : warning control; also PYTHONWARNINGS=arg
      -V     : print the version number and exit (also --version)
      -h     : print this help message and exit (also --help)
      --trace: write a line per instruction to stderr; with -v the stacks; --trace-all: of
               pyvm's library in Python too
      -b -d -s -S -v -X opt : accepted, as CPython's

      PYVM_HISTORY : the prompt's history file (default ~/.pyvm_history; empty for none)
      PYVM_RC : what the prompt begins with (default ~/.pyvmrc; empty for none)
      NO_COLOR, FORCE_COLOR : turn the prompt's colours off, or on

      """
  }
}
