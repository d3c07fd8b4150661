"""The measuring: public test sets in, figures with their uncertainty out. `dragoman evaluate` calls it.

A task is a reader of a set's gold answers, a run of the engine on its raw text, and a scorer. The table of tasks
is data: `data/evaluate/tasks.yml`.
"""
