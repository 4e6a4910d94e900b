using System.Diagnostics.CodeAnalysis;

namespace Jalon.Host.Plugins;

/// <summary>Versions between bounds: comparators with spaces between them, all of which hold, as in <c>&gt;=1.0.0 &lt;2.0.0</c>.</summary>
/// <param name="Text">As written.</param>
public sealed record VersionRange(string Text)
{
    // The longer signs first, so that >= is not read as >.
    private static readonly string[] s_signs = [">=", "<=", ">", "<", "="];

    /// <summary>Reads a range; false where the text is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = Bounds(text) is { Count: > 0 } bounds && bounds.All(b => b.Version is not null) ? new(text) : null;
        return range is not null;
    }

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(SemanticVersion version) => Bounds(Text).All(b => Math.Sign(version.CompareTo(b.Version)) is var order && b.Sign switch
    {
        ">=" => order >= 0,
        "<=" => order <= 0,
        ">" => order > 0,
        "<" => order < 0,
        _ => order == 0,
    });

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static List<(string Sign, SemanticVersion? Version)> Bounds(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bound)];

    private static (string Sign, SemanticVersion? Version) Bound(string text)
    {
        var sign = s_signs.FirstOrDefault(s => text.StartsWith(s, StringComparison.Ordinal)) ?? "";
        return (sign, sign.Length > 0 && SemanticVersion.TryParse(text[sign.Length..], out var version) ? version : null);
    }
}
