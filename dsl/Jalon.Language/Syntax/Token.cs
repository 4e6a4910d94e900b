using Sprache;

namespace Jalon.Language.Syntax;

/// <summary>
/// A word, literal or mark of a text, and the place in the list of them: each token is the input that Sprache's parsers read on from.
/// What stands between two tokens (blanks, comments) is kept by nobody: it is the gap between them, <see cref="Trivia"/>.
/// </summary>
public sealed class Token : IInput
{
    private Token? next;

    internal Token(Reading reading, Token? previous, TokenKind kind, int start, int end, object? value)
    {
        Reading = reading;
        Previous = previous;
        Index = previous is null ? 0 : previous.Index + 1;
        Kind = kind;
        Start = start;
        End = end;
        Value = value;
    }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>Its first character.</summary>
    public int Start { get; }

    /// <summary>The character after its last.</summary>
    public int End { get; }

    /// <summary>Its place in the text.</summary>
    public Span Span => new(Start, End);

    /// <summary>The characters of the token as they were written.</summary>
    public string Text => Reading.Source.Text[Start..End];

    /// <summary>The token before; null for the first.</summary>
    public Token? Previous { get; }

    /// <summary>The token after; the end of the text follows itself.</summary>
    public Token Next
    {
        get => next ?? this;
        internal set => next = value;
    }

    /// <summary>The blanks and comments before it.</summary>
    public ReadOnlySpan<char> Trivia
    {
        get
        {
            var from = Previous?.End ?? 0;
            return Reading.Source.Text.AsSpan(from, Start - from);
        }
    }

    /// <summary>Whether a line ends between the token before and this one.</summary>
    public bool IsFirstOfLine { get; internal init; }

    /// <summary>Whether a comment stands between the token before and this one.</summary>
    public bool HasCommentBefore { get; internal init; }

    /// <summary>Whether it may serve as a name.</summary>
    public bool IsWord => Kind >= TokenKind.Name;

    /// <summary>How many tokens stand before it.</summary>
    internal int Index { get; }

    /// <summary>What a literal or quoted name means: text, decimal, date, time; null for all other tokens.</summary>
    internal object? Value { get; }

    /// <summary>The keyword that a name would be in lower case: <c>AND</c>.</summary>
    internal TokenKind Loud { get; init; }

    /// <summary>Whether an error at this token is told already, so that nobody tells another.</summary>
    internal bool IsReported { get; set; }

    internal Reading Reading { get; }

    IDictionary<object, object> IInput.Memos => Reading.MemosOf(this);

    string IInput.Source => Reading.Source.Text;

    char IInput.Current => (char)Kind;

    bool IInput.AtEnd => Kind == TokenKind.EndOfText;

    int IInput.Position => Start;

    int IInput.Line => Reading.Source.Place(Start).Line;

    int IInput.Column => Reading.Source.Place(Start).Column;

    IInput IInput.Advance() => Next;

    bool IEquatable<IInput>.Equals(IInput? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Text}";
}
