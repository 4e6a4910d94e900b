using System.Text;

namespace Jalon.Compilers.Sql;

/// <summary>Text in lines, each as far in as what it says is deep.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Goes on in the same line.</summary>
    public IndentedText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Goes on in a new line.</summary>
    public IndentedText Line(string text = "")
    {
        _text.Append('\n').Append(' ', _depth * 2).Append(text);
        return this;
    }

    /// <summary>Something in lines of its own, one level deeper, between parentheses.</summary>
    public IndentedText Nested(Action write)
    {
        Append("(");
        _depth++;
        Line();
        write();
        _depth--;
        return Line(")");
    }

    /// <summary>One after the other, with something between.</summary>
    public IndentedText List<T>(IEnumerable<T> items, string between, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                _text.Append(between);
            isFirst = false;
            write(item);
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
