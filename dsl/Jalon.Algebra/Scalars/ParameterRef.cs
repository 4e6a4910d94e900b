namespace Jalon.Algebra.Scalars;

/// <summary>A parameter of the campaign, or a fact that the host fills in (<c>rows</c>, <c>previous_rows</c>, <c>change</c>).</summary>
/// <param name="Name">The name in the language.</param>
/// <param name="Type">What it holds.</param>
/// <param name="MayBeEmpty">False where it always has a value.</param>
public sealed record ParameterRef(string Name, DataType Type, bool MayBeEmpty) : Scalar(Type, MayBeEmpty);
