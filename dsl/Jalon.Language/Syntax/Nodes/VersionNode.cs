using System.Globalization;

namespace Jalon.Language.Syntax.Nodes;

/// <summary><c>@1.4.2</c>: the newest version that starts so.</summary>
public sealed record VersionNode(int Major, int? Minor, int? Patch, Span Span) : Node(Span)
{
    /// <summary>As it was written, without the <c>@</c>.</summary>
    public override string ToString() => (Minor, Patch) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Major}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}"),
    };
}
