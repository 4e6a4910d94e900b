using Jalon.Algebra.Model;
using Jalon.Language.Diagnostics;

namespace Jalon.Language.Binding;

/// <summary>What model files mean.</summary>
/// <param name="Model">All entities that could be bound.</param>
/// <param name="Diagnostics">What is wrong with the files, in order of file and place.</param>
public sealed record BoundModel(DataModel Model, IReadOnlyList<Diagnostic> Diagnostics);
