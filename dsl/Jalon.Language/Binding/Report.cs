using Jalon.Algebra.Scalars;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>Where the binders of one text leave what they have to say.</summary>
/// <param name="source">The text.</param>
internal sealed class Report(SourceText source)
{
    private readonly List<Diagnostic> _said = [];
    private readonly HashSet<(string, Span)> _places = [];

    public SourceText Source { get; } = source;

    public IReadOnlyList<Diagnostic> Said => _said;

    /// <summary>What was said, in order of place.</summary>
    public IEnumerable<Diagnostic> InOrder => _said.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End);

    /// <summary>Who listens at one place of the text; null where nobody does.</summary>
    public Watch? Watch { get; init; }

    public int ErrorCount { get; private set; }

    public bool HasErrors => ErrorCount > 0;

    /// <summary>Adds a diagnostic; the same one at the same place is kept once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (!_places.Add((diagnostic.Code, diagnostic.Span)))
            return;
        _said.Add(diagnostic);
        if (diagnostic.Severity == Severity.Error)
            ErrorCount++;
    }

    public Origin Origin(Span span) => new(Source.Name, span.Start, span.End);
}
