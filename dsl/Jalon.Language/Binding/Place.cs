using Jalon.Algebra;
using Jalon.Algebra.Model;
using Jalon.Algebra.Types;

namespace Jalon.Language.Binding;

/// <summary>A row as somebody sees it: at the end of a path from one of the rows in sight.</summary>
/// <param name="Level">The row in sight.</param>
/// <param name="Path">The links from there; none for the row itself.</param>
/// <param name="Start">What the row in sight looks like.</param>
internal sealed record Place(int Level, ValueList<Link> Path, Schema Start);
