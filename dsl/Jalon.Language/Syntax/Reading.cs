using System.Runtime.CompilerServices;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Syntax;

/// <summary>
/// All that changes while one text is parsed: how deep we are, the furthest token where something was missing and what it was, what is reported.
/// The furthest failure, and not the last, is where the author went wrong; parsers tell it what they would have taken, on their way to success too.
/// </summary>
internal sealed class Reading(SourceText source)
{
    /// <summary>How deep forms, brackets and prefixes may nest.</summary>
    public const int DepthLimit = 256;

    private const int DiagnosticLimit = 10_000;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<Phrase> expected = [];
    private readonly HashSet<Phrase> open = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Token, Dictionary<object, object>> memos = [];
    private int depth;
    private bool isBroken;
    private Token? far;
    private Token? opener;
    private (Token At, Diagnostic Diagnostic)? refusal;

    public SourceText Source { get; } = source;

    /// <summary>Whether <c>name = value</c> may follow here: not inside brackets, not in a lone query.</summary>
    public bool SettingsPossible { get; private set; }

    /// <summary>Whether <c>name = value</c> may stand anywhere in the text: not in a lone query.</summary>
    public bool HasSettings { get; private set; }

    /// <summary>Whether each brace of the text has its partner; only where one is missing do we guess whose.</summary>
    public bool BracesBalance { get; set; } = true;

    /// <summary>What was told so far, in order of place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. diagnostics.OrderBy(told => told.Span.Start)];

    /// <summary>Whether more is wrong than anybody reads: what is told from here on is kept nowhere.</summary>
    public bool IsFull => diagnostics.Count >= DiagnosticLimit;

    /// <summary>The furthest token where something was expected or refused since the last restart; null for none.</summary>
    public Token? Furthest => refusal?.At ?? far;

    /// <summary>What could have gone on where the text ends: all that was expected or allowed there, on whatever way.</summary>
    public IReadOnlyCollection<Phrase> Open => open;

    /// <summary>A word may stand at this token, and nobody would miss it.</summary>
    public void Allow(Token at, TokenKind word) => Allow(at, Wanted.Mark(word));

    /// <summary>Something may stand at this token, and nobody would miss it.</summary>
    public void Allow(Token at, Phrase what)
    {
        if (at.Kind == TokenKind.EndOfText && !isBroken) open.Add(what);
    }

    /// <summary>Something would have been taken at this token.</summary>
    public void Expect(Token at, Phrase what)
    {
        Allow(at, what);
        if (far is not null && at.Index < far.Index) return;
        if (far != at)
        {
            far = at;
            opener = null;
            expected.Clear();
        }

        expected.Add(what);
    }

    /// <summary>A closing bracket would have been taken at this token.</summary>
    public void ExpectClose(Token at, Phrase what, Token open)
    {
        Expect(at, what);
        if (far == at) opener ??= open;
    }

    /// <summary>A rule is broken at this token; its message says more than what was expected. The first one counts.</summary>
    public void Refuse(Token at, Diagnostic diagnostic) => refusal ??= (at, diagnostic);

    /// <summary>Tells of a slip whose meaning is plain, so that parsing goes on as if it were written well.</summary>
    public void Tell(Token at, Diagnostic diagnostic)
    {
        isBroken |= at.Kind == TokenKind.EndOfText;
        if (at.IsReported) return;
        at.IsReported = true;
        Tell(diagnostic);
    }

    /// <summary>Tells of what no token stands for.</summary>
    public void Tell(Diagnostic diagnostic)
    {
        if (!IsFull) diagnostics.Add(diagnostic);
    }

    /// <summary>Tells of the failure that reached furthest, and forgets it.</summary>
    public void Report(Token fallback)
    {
        // What is tried after something is missed at the end is no way on from there.
        isBroken |= Furthest is { Kind: TokenKind.EndOfText };
        if (refusal is { } refused) Tell(refused.At, refused.Diagnostic);
        else if (far is not null) Tell(far, SyntaxErrors.Expected(far, expected, opener));
        else Tell(fallback, SyntaxErrors.Expected(fallback, [Wanted.Expression], null));
        Restart();
    }

    /// <summary>Forgets what failed so far.</summary>
    public void Restart()
    {
        far = null;
        opener = null;
        refusal = null;
        expected.Clear();
    }

    /// <summary>Goes one level deeper; refuses, and says no, where that is too deep for us or for the stack of this thread.</summary>
    public bool TryEnter(Token at)
    {
        if (depth >= DepthLimit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Refuse(at, LexisErrors.TooDeep(Source, at.Span, DepthLimit));
            return false;
        }

        depth++;
        return true;
    }

    /// <summary>Comes back from a level that <see cref="TryEnter"/> entered.</summary>
    public void Leave() => depth--;

    /// <summary>Says whether settings may follow from here on; gives back what held before.</summary>
    public bool AllowSettings(bool possible)
    {
        var before = SettingsPossible;
        SettingsPossible = possible;
        HasSettings |= possible;
        return before;
    }

    public IDictionary<object, object> MemosOf(Token token)
    {
        if (!memos.TryGetValue(token, out var memo)) memos.Add(token, memo = []);
        return memo;
    }
}
