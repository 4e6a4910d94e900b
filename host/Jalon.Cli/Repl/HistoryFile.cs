namespace Jalon.Cli.Repl;

/// <summary>
/// The entries of former sessions, in the user's own folder of states, readable by nobody else: queries may hold names and addresses. One
/// entry a line. What cannot be read or written is left: nobody loses an answer over a history.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class HistoryFile(string path)
{
    /// <summary>The file where the user's environment says.</summary>
    public static HistoryFile OfUser()
    {
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        var root = string.IsNullOrEmpty(state) || !Path.IsPathRooted(state)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state")
            : state;
        return new HistoryFile(Path.Combine(root, "jalon", "history"));
    }

    /// <summary>The entries, the oldest first.</summary>
    public IReadOnlyList<string> Read()
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).TakeLast(Editing.History.Most).Select(Unescaped)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes all entries; a reader sees the old ones or the new ones, never a part.</summary>
    public void Write(IReadOnlyList<string> entries)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            if (!OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            else
                Directory.CreateDirectory(folder);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var next = $"{path}.{Environment.ProcessId}";
            using (var writer = new StreamWriter(next, options))
            {
                foreach (var entry in entries)
                    writer.WriteLine(Escaped(entry));
            }

            File.Move(next, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string Escaped(string entry) => entry.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescaped(string line)
    {
        var entry = new System.Text.StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '\\' || at + 1 == line.Length)
                entry.Append(line[at]);
            else
                entry.Append(line[++at] == 'n' ? '\n' : line[at]);
        }

        return entry.ToString();
    }
}
