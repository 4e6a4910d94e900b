using Jalon.Algebra;
using Jalon.Algebra.Functions;
using Jalon.Algebra.Model;
using Jalon.Algebra.Relations;
using Jalon.Algebra.Scalars;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding.Activities;

/// <summary>A file of the workspace.</summary>
/// <param name="Path">As it was written.</param>
/// <param name="Table">What the engine finds in it; null where there is no such file.</param>
public sealed record DataFileValue(string Path, SourceTable? Table);
