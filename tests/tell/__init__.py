"""Tests of `dragoman.tell`, and the invented record they share."""
