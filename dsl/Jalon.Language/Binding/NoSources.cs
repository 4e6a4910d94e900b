using Jalon.Algebra.Model;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>Nothing to read.</summary>
internal sealed class NoSources : ISources
{
    public static NoSources Instance { get; } = new();

    public IEnumerable<string> TableNames => [];

    public SourceTable? Table(string name) => null;

    public SourceTable? File(string path) => null;

    public Schema? Audience(string name) => null;
}
