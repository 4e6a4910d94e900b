using Jalon.Algebra.Model;
using Jalon.Language.Syntax;
using Jalon.Language.Syntax.Nodes;

namespace Jalon.Language.Binding;

/// <summary>What a <see cref="NamedFilter"/> keeps of a filter: its condition as it was written.</summary>
/// <param name="Condition">Over a row of its entity and its parameters.</param>
/// <param name="Source">The text it stands in.</param>
internal sealed record FilterDefinition(ExpressionNode Condition, SourceText Source);
