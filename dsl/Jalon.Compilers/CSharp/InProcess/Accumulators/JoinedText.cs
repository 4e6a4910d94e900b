using System.Text;
using Jalon.Compilers.CSharp.Batches;

namespace Jalon.Compilers.CSharp.InProcess.Accumulators;

/// <summary>Texts one after the other, with a separator between each two; empty over none.</summary>
internal sealed class JoinedText(Vector texts, Vector separators) : Accumulator
{
    private readonly StringBuilder _text = new();

    public override object? Value => _text.Length == 0 ? null : _text.ToString();

    public override void Add(int row)
    {
        if (_text.Length > 0)
            _text.Append(separators[row]);
        _text.Append(texts[row]);
    }
}
