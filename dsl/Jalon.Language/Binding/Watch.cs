using Jalon.Algebra.Scalars;
using Jalon.Language.Diagnostics;
using Jalon.Language.Syntax;

namespace Jalon.Language.Binding;

/// <summary>
/// Listens at one place of a text while it is bound: which names could stand there, what the one that does means, and what is computed around it.
/// </summary>
/// <param name="place">The offset.</param>
internal sealed class Watch(int place)
{
    private readonly List<(Span Span, IReadOnlyList<Candidate> Names)> _could = [];
    private readonly HashSet<Phrase> _takes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The names that could stand at the place, what was heard last first: it knows the most. Each once.</summary>
    public IReadOnlyList<Candidate> Names => [.. Enumerable.Reverse(_could).SelectMany(c => c.Names).DistinctBy(c => c.Name)];

    /// <summary>What those names would replace; null where nothing was heard.</summary>
    public Span? NameSpan => _could.Count == 0 ? null : _could[^1].Span;

    /// <summary>What of the grammar could stand at the place as well.</summary>
    public IReadOnlySet<Phrase> Takes => _takes;

    /// <summary>What the name at the place means; null for none.</summary>
    public (Span Span, Candidate Meaning)? Meaning { get; private set; }

    /// <summary>The smallest expression around the place; null for none.</summary>
    public (Span Span, Scalar Value)? Value { get; private set; }

    /// <summary>Names that could stand at a stretch of the text.</summary>
    public void Could(Span span, Func<IEnumerable<Candidate>> names)
    {
        if (IsAt(span))
            _could.Add((span, [.. names()]));
    }

    /// <summary>What of the grammar could stand at a stretch of the text: of <see cref="Wanted"/>.</summary>
    public void Could(Span span, params IEnumerable<Phrase> wanted)
    {
        if (IsAt(span))
            _takes.UnionWith(wanted);
    }

    /// <summary>What the name at a stretch of the text means.</summary>
    public void Means(Span span, Candidate meaning)
    {
        if (IsAt(span))
            Meaning = (span, meaning);
    }

    /// <summary>What the expression at a stretch of the text computes.</summary>
    public void Values(Span span, Scalar value)
    {
        if (IsAt(span) && value is not Unknown && (Value is not { } known || span.Length <= known.Span.Length))
            Value = (span, value);
    }

    private bool IsAt(Span span) => span.Start <= place && place <= span.End;
}
