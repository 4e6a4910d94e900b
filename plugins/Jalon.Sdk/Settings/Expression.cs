namespace Jalon.Sdk.Settings;

/// <summary>A setting that is computed for each row (or over facts), bound and typed. May use parameters.</summary>
/// <param name="Scalar">Over a row of the input at level 0, unless <see cref="RowsAttribute"/> says otherwise.</param>
public record Expression(Scalar Scalar);
