/// CPython 3.9's grammar, for diagnosis.
///
/// Notation: `a | b` ordered choice, `?` `*` `+` after an item, `sep.item+` a list with separators, `&`
/// and `!` look ahead, `~` commits to an alternative, `[…]` is optional. What follows `>` is an
/// alternative's result: the item of that number, a node with that tag, or (in `invalid_…` rules,
/// which the second pass alone tries) an error. `(memo)` rules remember their results.
/// CPython: Grammar/python.gram.
let diagnosisGrammar = """
  file: statements? ENDMARKER
  interactive: statement_newline
  eval: expressions NEWLINE* ENDMARKER
  fstring: star_expressions

  statements: statement+
  statement: compound_stmt | simple_stmt
  statement_newline: compound_stmt NEWLINE | simple_stmt | NEWLINE | ENDMARKER > fail
  simple_stmt: small_stmt !';' NEWLINE | ';'.small_stmt+ ';'? NEWLINE
  small_stmt (memo): assignment | star_expressions | &'return' return_stmt \
    | &('import' | 'from') import_stmt | &'raise' raise_stmt | 'pass' | &'del' del_stmt \
    | &'yield' yield_stmt | &'assert' assert_stmt | 'break' | 'continue' | &'global' global_stmt \
    | &'nonlocal' nonlocal_stmt
  compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def \
    | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt \
    | &'while' while_stmt

  assignment: NAME ':' expression ['=' annotated_rhs] \
    | ('(' single_target ')' | single_subscript_attribute_target) ':' expression \
      ['=' annotated_rhs] \
    | (star_targets '=')+ (yield_expr | star_expressions) !'=' \
    | single_target augassign ~ (yield_expr | star_expressions) \
    | invalid_assignment
  augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' \
    | '//='
  global_stmt: 'global' ','.NAME+
  nonlocal_stmt: 'nonlocal' ','.NAME+
  yield_stmt: yield_expr
  assert_stmt: 'assert' expression [',' expression]
  del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
  import_stmt: import_name | import_from
  import_name: 'import' dotted_as_names
  import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets \
    | 'from' ('.' | '...')+ 'import' import_from_targets
  import_from_targets: '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*' \
    | invalid_import_from_targets
  import_from_as_names: ','.import_from_as_name+
  import_from_as_name: NAME ['as' NAME]
  dotted_as_names: ','.dotted_as_name+
  dotted_as_name: dotted_name ['as' NAME]
  dotted_name (left): dotted_name '.' NAME | NAME

  if_stmt: 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
  elif_stmt: 'elif' named_expression ':' block elif_stmt \
    | 'elif' named_expression ':' block else_block?
  else_block: 'else' ':' block
  while_stmt: 'while' named_expression ':' block else_block?
  for_stmt: 'for' star_targets 'in' ~ star_expressions ':' block else_block? \
    | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block? | invalid_for_target
  with_stmt: 'with' '(' ','.with_item+ ','? ')' ':' block | 'with' ','.with_item+ ':' block \
    | 'async' 'with' '(' ','.with_item+ ','? ')' ':' block \
    | 'async' 'with' ','.with_item+ ':' block
  with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
  try_stmt: 'try' ':' block finally_block | 'try' ':' block except_block+ else_block? finally_block?
  except_block: 'except' expression ['as' NAME] ':' block | 'except' ':' block
  finally_block: 'finally' ':' block
  return_stmt: 'return' star_expressions?
  raise_stmt: 'raise' expression ['from' expression] | 'raise'
  function_def: decorators function_def_raw | function_def_raw
  function_def_raw: 'def' NAME '(' params? ')' ['->' expression] ':' func_type_comment? block \
    | 'async' 'def' NAME '(' params? ')' ['->' expression] ':' func_type_comment? block
  func_type_comment: NEWLINE TYPE_COMMENT | invalid_double_type_comments | TYPE_COMMENT
  params: invalid_parameters | parameters
  parameters: slash_no_default param_no_default* param_with_default* star_etc? \
    | slash_with_default param_with_default* star_etc? \
    | param_no_default+ param_with_default* star_etc? | param_with_default+ star_etc? | star_etc
  slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
  slash_with_default: param_no_default* param_with_default+ '/' ',' \
    | param_no_default* param_with_default+ '/' &')'
  star_etc: '*' param_no_default param_maybe_default* kwds? | '*' ',' param_maybe_default+ kwds? \
    | kwds | invalid_star_etc
  kwds: '**' param_no_default
  param_no_default: param ',' TYPE_COMMENT? | param TYPE_COMMENT? &')'
  param_with_default: param default ',' TYPE_COMMENT? | param default TYPE_COMMENT? &')'
  param_maybe_default: param default? ',' TYPE_COMMENT? | param default? TYPE_COMMENT? &')'
  param: NAME annotation?
  annotation: ':' expression
  default: '=' expression
  decorators: ('@' named_expression NEWLINE)+
  class_def: decorators class_def_raw | class_def_raw
  class_def_raw: 'class' NAME ['(' arguments? ')'] ':' block
  block (memo): NEWLINE INDENT statements DEDENT | simple_stmt | invalid_block

  star_expressions: star_expression (',' star_expression)+ ','? > tuple \
    | star_expression ',' > tuple | star_expression
  star_expression (memo): '*' bitwise_or > starred | expression
  star_named_expressions: ','.star_named_expression+ ','?
  star_named_expression: '*' bitwise_or > starred | named_expression
  named_expression: NAME ':=' ~ expression > namedExpr | expression !':=' | invalid_named_expression
  annotated_rhs: yield_expr | star_expressions
  expressions: expression (',' expression)+ ','? > tuple | expression ',' > tuple | expression
  expression (memo): disjunction 'if' disjunction 'else' expression > ifExp | disjunction | lambdef
  lambdef: 'lambda' lambda_params? ':' expression > lambda
  lambda_params: invalid_lambda_parameters | lambda_parameters
  lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* \
      lambda_star_etc? \
    | lambda_slash_with_default lambda_param_with_default* lambda_star_etc? \
    | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc? \
    | lambda_param_with_default+ lambda_star_etc? | lambda_star_etc
  lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
  lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ',' \
    | lambda_param_no_default* lambda_param_with_default+ '/' &':'
  lambda_star_etc: '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds? \
    | '*' ',' lambda_param_maybe_default+ lambda_kwds? | lambda_kwds | invalid_lambda_star_etc
  lambda_kwds: '**' lambda_param_no_default
  lambda_param_no_default: lambda_param ',' | lambda_param &':'
  lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
  lambda_param_maybe_default: lambda_param default? ',' | lambda_param default? &':'
  lambda_param: NAME
  disjunction (memo): conjunction ('or' conjunction)+ > operator | conjunction
  conjunction (memo): inversion ('and' inversion)+ > operator | inversion
  inversion (memo): 'not' inversion > operator | comparison
  comparison: bitwise_or compare_op_bitwise_or_pair+ > compare | bitwise_or
  compare_op_bitwise_or_pair: eq_bitwise_or | noteq_bitwise_or | lte_bitwise_or | lt_bitwise_or \
    | gte_bitwise_or | gt_bitwise_or | notin_bitwise_or | in_bitwise_or | isnot_bitwise_or \
    | is_bitwise_or
  eq_bitwise_or: '==' bitwise_or
  noteq_bitwise_or: (NOTEQUAL > notEqual) bitwise_or
  lte_bitwise_or: '<=' bitwise_or
  lt_bitwise_or: '<' bitwise_or
  gte_bitwise_or: '>=' bitwise_or
  gt_bitwise_or: '>' bitwise_or
  notin_bitwise_or: 'not' 'in' bitwise_or
  in_bitwise_or: 'in' bitwise_or > inPair
  isnot_bitwise_or: 'is' 'not' bitwise_or
  is_bitwise_or: 'is' bitwise_or
  bitwise_or (left): bitwise_or '|' bitwise_xor > operator | bitwise_xor
  bitwise_xor (left): bitwise_xor '^' bitwise_and > operator | bitwise_and
  bitwise_and (left): bitwise_and '&' shift_expr > operator | shift_expr
  shift_expr (left): shift_expr '<<' sum > operator | shift_expr '>>' sum > operator | sum
  sum (left): sum '+' term > operator | sum '-' term > operator | term
  term (left): term '*' factor > operator | term '/' factor > operator \
    | term '//' factor > operator | term '%' factor > operator | term '@' factor > operator | factor
  factor (memo): '+' factor > operator | '-' factor > operator | '~' factor > operator | power
  power: await_primary '**' factor > operator | await_primary
  await_primary (memo): 'await' primary > await | primary
  primary (left): invalid_primary | primary '.' NAME > attribute | primary genexp > call \
    | primary '(' arguments? ')' > call | primary '[' slices ']' > subscript | atom
  slices: slice !',' | ','.slice+ ','? > tuple
  slice: expression? ':' expression? [':' expression?] > slice | expression
  atom: NAME > name | 'True' > True | 'False' > False | 'None' > None | '__peg_parser__' > foundIt \
    | &STRING strings | NUMBER > number | &'(' (tuple | group | genexp) | &'[' (list | listcomp) \
    | &'{' (dict | set | dictcomp | setcomp) | '...' > Ellipsis
  strings (memo): STRING+ > strings
  list: '[' star_named_expressions? ']' > list
  listcomp: '[' named_expression ~ for_if_clauses ']' > listComp | invalid_comprehension
  tuple: '(' [star_named_expression ',' star_named_expressions?] ')' > tuple
  group: '(' (yield_expr | named_expression) ')' > 2 | invalid_group
  genexp: '(' named_expression ~ for_if_clauses ')' > generator | invalid_comprehension
  set: '{' star_named_expressions '}' > set
  setcomp: '{' named_expression ~ for_if_clauses '}' > setComp | invalid_comprehension
  dict: '{' double_starred_kvpairs? '}' > dict
  dictcomp: '{' kvpair for_if_clauses '}' > dictComp | invalid_dict_comprehension
  double_starred_kvpairs: ','.double_starred_kvpair+ ','?
  double_starred_kvpair: '**' bitwise_or | kvpair
  kvpair: expression ':' expression
  for_if_clauses: for_if_clause+
  for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)* \
    | 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | invalid_for_target
  yield_expr: 'yield' 'from' expression > yield | 'yield' star_expressions? > yield
  arguments (memo): args ','? &')' | invalid_arguments
  args: ','.(starred_expression | named_expression !'=')+ [',' kwargs > 2] > args | kwargs > args
  kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ \
    | ','.kwarg_or_double_starred+
  starred_expression: '*' expression > starred
  kwarg_or_starred: NAME '=' expression > keyword | starred_expression | invalid_kwarg
  kwarg_or_double_starred: NAME '=' expression > keyword | '**' expression > doubleStar \
    | invalid_kwarg

  star_targets: star_target !',' | star_target (',' star_target)* ','? > tuple
  star_targets_list_seq: ','.star_target+ ','?
  star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
  star_target (memo): '*' (!'*' star_target) > starred | target_with_star_atom
  target_with_star_atom (memo): t_primary '.' NAME !t_lookahead > attribute \
    | t_primary '[' slices ']' !t_lookahead > subscript | star_atom
  star_atom: NAME > name | '(' target_with_star_atom ')' > 2 \
    | '(' star_targets_tuple_seq? ')' > tuple | '[' star_targets_list_seq? ']' > list
  single_target: single_subscript_attribute_target | NAME > name | '(' single_target ')' > 2
  single_subscript_attribute_target: t_primary '.' NAME !t_lookahead > attribute \
    | t_primary '[' slices ']' !t_lookahead > subscript
  del_targets: ','.del_target+ ','?
  del_target (memo): t_primary '.' NAME !t_lookahead > attribute \
    | t_primary '[' slices ']' !t_lookahead > subscript | del_t_atom
  del_t_atom: NAME > name | '(' del_target ')' > 2 | '(' del_targets? ')' > tuple \
    | '[' del_targets? ']' > list
  t_primary (left): t_primary '.' NAME &t_lookahead > attribute \
    | t_primary '[' slices ']' &t_lookahead > subscript | t_primary genexp &t_lookahead > call \
    | t_primary '(' arguments? ')' &t_lookahead > call | atom &t_lookahead
  t_lookahead: '(' | '[' | '.'

  invalid_arguments: args ',' '*' > iterableAfterKeywords \
    | expression for_if_clauses ',' [args | expression for_if_clauses] > unparenthesizedGenerator1 \
    | args for_if_clauses > unparenthesizedLastGenerator \
    | args ',' expression for_if_clauses > unparenthesizedGenerator3 \
    | args ',' args > positionalAfterKeyword
  invalid_kwarg: !(NAME '=') expression '=' > assignmentInCall
  invalid_named_expression: expression ':=' expression > walrusTarget
  invalid_assignment: invalid_ann_assign_target ':' expression > annotatedDisplay \
    | star_named_expression ',' star_named_expressions* ':' expression > annotatedTuple \
    | expression ':' expression > illegalAnnotation \
    | (star_targets '=')* star_expressions '=' > starTarget2 \
    | (star_targets '=')* yield_expr '=' > assignmentToYield \
    | star_expressions augassign (yield_expr | star_expressions) > augmentedTarget
  invalid_ann_assign_target: list | tuple | '(' invalid_ann_assign_target ')' > 2
  invalid_del_stmt: 'del' star_expressions > deleteTarget
  invalid_block: NEWLINE !INDENT > expectedBlock
  invalid_primary: primary '{' > unexpectedBrace
  invalid_comprehension: ('[' | '(' | '{') starred_expression for_if_clauses > unpackInComprehension
  invalid_dict_comprehension: '{' '**' bitwise_or for_if_clauses '}' > unpackInDictComprehension
  invalid_parameters: param_no_default* (slash_with_default | param_with_default+) param_no_default \
    > defaultOrder
  invalid_lambda_parameters: lambda_param_no_default* \
    (lambda_slash_with_default | lambda_param_with_default+) lambda_param_no_default > defaultOrder
  invalid_star_etc: '*' (')' | ',' (')' | '**')) > bareStar | '*' ',' TYPE_COMMENT > bareStar
  invalid_lambda_star_etc: '*' (':' | ',' (':' | '**')) > bareStar
  invalid_double_type_comments: TYPE_COMMENT NEWLINE TYPE_COMMENT NEWLINE INDENT > bareStar
  invalid_with_item: expression 'as' expression > starTarget3
  invalid_for_target: 'async'? 'for' star_expressions > forTarget
  invalid_group: '(' starred_expression ')' > starredGroup
  invalid_import_from_targets: import_from_as_names ',' NEWLINE > trailingComma
  """
