using System.Collections.Frozen;
using Jalon.Algebra.Model;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding;

/// <summary>What model files mean.</summary>
/// <param name="Model">All entities that could be bound.</param>
/// <param name="Diagnostics">What is wrong with the files, in order of file and place.</param>
public sealed record BoundModel(DataModel Model, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The file that each entity stands in, by the entity's name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What all files but one say: all of it for a file that is none of the model.</summary>
    /// <param name="file">The name of the file.</param>
    public DataModel Without(string file) => new(Model.Entities.Where(e => Files.GetValueOrDefault(e.Name) != file));
}
