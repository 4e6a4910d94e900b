namespace Jalon.Sdk.Settings;

/// <summary>An expression of a known type: <see cref="bool"/> for a condition, else the type as in <see cref="Literal"/>.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="Scalar">Over a row of the input at level 0, unless <see cref="RowsAttribute"/> says otherwise.</param>
public sealed record Expression<T>(Scalar Scalar) : Expression(Scalar);
