using Jalon.Algebra.Functions;

namespace Jalon.Language.Binding;

/// <summary>Whatever a name may mean where an expression stands.</summary>
internal static class NamesInSight
{
    /// <summary>The names, the nearest first; where two rows know one, the nearer one's meaning is what it would mean.</summary>
    /// <param name="scope">Where the expression stands.</param>
    /// <param name="catalogue">The functions that it may call.</param>
    public static IEnumerable<Candidate> Of(Scope scope, Catalogue catalogue) =>
    [
        .. scope.Rows.Where(r => !r.OnlyByName).SelectMany(r => PathBinder.MembersOf(r.Schema)),
        .. scope.Rows.SelectMany(r => r.Names.Select(name => new Candidate(name, r))),
        .. scope.Rows.Count > 1 ? [new Candidate("outer", scope.Rows[1])] : (Candidate[])[],
        .. scope.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new Candidate(v.Key, v.Value)),
        .. scope.Steps.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Candidate(s.Key, s.Value)),
        .. scope.Rows.SelectMany(r => r.Members is { } members ? PathBinder.MembersOf(members.Schema) : []),
        .. catalogue.Functions.Where(f => char.IsAsciiLetter(f.Name[0]) && (f.Kind != FunctionKind.Window || scope.AllowsWindows)).Select(f => new Candidate(f.Name, f)),
    ];
}
