using Jalon.Algebra.Relations;

namespace Jalon.Language.Binding;

/// <summary>Where a path starts.</summary>
/// <param name="Kind">What its first name turned out to be.</param>
/// <param name="Row">The row; for a step the row that stands for its rows. Compared by reference: two rows may look the same.</param>
/// <param name="Step">The rows of a named step, as seen from the scope; else null.</param>
internal sealed record PathStart(PathStartKind Kind, Row Row, Relation? Step = null);
