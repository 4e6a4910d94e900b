using Jalon.Algebra.Scalars;
using Jalon.Compilers.CSharp;

namespace Jalon.Host.Execution;

/// <summary>A compiled condition, and what the engine must say before it can be asked.</summary>
/// <param name="Condition">Over parameters, facts and the values of <paramref name="Asked"/>.</param>
/// <param name="Asked">Aggregates over rows, by the parameter that takes each one's value.</param>
internal sealed record CompiledForm(CompiledCondition Condition, IReadOnlyDictionary<string, Aggregate> Asked);
