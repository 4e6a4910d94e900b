using Jalon.Algebra.Model;

namespace Jalon.Language.Binding.Activities;

/// <summary>A file of the workspace.</summary>
/// <param name="Path">As it was written.</param>
/// <param name="Table">What the engine finds in it; null where there is no such file.</param>
public sealed record DataFileValue(string Path, SourceTable? Table);
