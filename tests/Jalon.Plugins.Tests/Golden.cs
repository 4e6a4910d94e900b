namespace Jalon.Plugins.Tests;

/// <summary>Compares what an activity composes with the text in the test.</summary>
internal static class Golden
{
    public static void Composes(string expected, IEnumerable<Output> outputs) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), outputs.Text().Trim());

    public static void Refuses(string? setting, string part, Func<IEnumerable<object>> call)
    {
        var refused = Assert.Throws<SettingsException>(() => call().ToList());
        Assert.Equal(setting, refused.Setting);
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }
}
