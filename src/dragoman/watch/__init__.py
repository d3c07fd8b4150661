"""Watch: feeds polled politely; new and changed articles in one JSON Lines file a day.

- `settings.read_settings(path) -> Settings`: which feeds, and how often
- `folder.Folder`: the day files, the state beside them, the log; whole again after any interruption
- `watcher.Watcher`: one round over the feeds that are due, or round after round
"""
