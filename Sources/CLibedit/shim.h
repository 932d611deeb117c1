// libedit (histedit.h) for Swift.
//
// Swift cannot call C's variadic functions, and libedit's configuration goes through four of them
// (el_wset, el_wget, history_w and their narrow forms). Each wrapper below is one use of them with
// its argument types written out. Nothing here has behaviour of its own.

#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

#include <histedit.h>
#include <stddef.h>
#include <stdio.h>
#include <wchar.h>

// Declared by <wchar.h> only under _XOPEN_SOURCE, which Swift's Glibc module does not define.
extern int wcwidth(wchar_t);

typedef unsigned char (*pyvm_el_function)(EditLine *, wint_t);
typedef int (*pyvm_el_reader)(EditLine *, wchar_t *);

static inline EditLine *pyvm_el_open(const char *program, FILE *drawing) {
  return el_init_fd(program, stdin, drawing, stderr, 0, 1, 2);
}

static inline int pyvm_el_set_editor(EditLine *e, const wchar_t *name) {
  return el_wset(e, EL_EDITOR, name);
}

static inline int pyvm_el_set_signal(EditLine *e, int on) { return el_wset(e, EL_SIGNAL, on); }

static inline int pyvm_el_prepare_terminal(EditLine *e, int on) {
  return el_wset(e, EL_PREP_TERM, on);
}

static inline int pyvm_el_set_client(EditLine *e, void *p) {
  return el_wset(e, EL_CLIENTDATA, p);
}

static inline void *pyvm_el_client(EditLine *e) {
  void *p = NULL;
  el_wget(e, EL_CLIENTDATA, &p);
  return p;
}

static inline int pyvm_el_set_reader(EditLine *e, pyvm_el_reader f) {
  return el_wset(e, EL_GETCFN, f);
}

static inline int pyvm_el_set_history(EditLine *e, HistoryW *h) {
  return el_wset(e, EL_HIST, history_w, h);
}

// `name` and `help` stay in use by libedit: they must live as long as the EditLine.
static inline int pyvm_el_add_function(
    EditLine *e, const wchar_t *name, const wchar_t *help, pyvm_el_function f) {
  return el_wset(e, EL_ADDFN, name, help, f);
}

static inline int pyvm_el_bind(EditLine *e, const wchar_t *key, const wchar_t *function) {
  return el_wset(e, EL_BIND, key, function, (wchar_t *)NULL);
}

// The second key map, which is vi's command mode.
static inline int pyvm_el_bind_alternative(
    EditLine *e, const wchar_t *key, const wchar_t *function) {
  return el_wset(e, EL_BIND, L"-a", key, function, (wchar_t *)NULL);
}

// Switches one flag of the terminal's modes while a line is edited: `-isig`, `-ixon`.
static inline int pyvm_el_set_terminal_flag(EditLine *e, const wchar_t *flag) {
  return el_wset(e, EL_SETTY, L"-d", flag, (wchar_t *)NULL);
}

static inline int pyvm_el_is_vi(EditLine *e) {
  const wchar_t *name = NULL;
  return el_wget(e, EL_EDITOR, &name) == 0 && name && name[0] == L'v';
}

// False after `edit off` in ~/.editrc, and on terminals that cannot be edited on.
static inline int pyvm_el_can_edit(EditLine *e) {
  int on = 0;
  el_wget(e, EL_EDITMODE, &on);
  return on;
}

static inline int pyvm_history_set_size(HistoryW *h, int size) {
  HistEventW event;
  return history_w(h, &event, H_SETSIZE, size);
}

static inline int pyvm_history_enter(HistoryW *h, const wchar_t *entry) {
  HistEventW event;
  return history_w(h, &event, H_ENTER, entry);
}

#endif
