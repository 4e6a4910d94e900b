namespace Jalon.Algebra.Functions;

/// <summary>A step of a <see cref="JsonPath"/>.</summary>
/// <param name="Name">Of a member; null for an element of an array.</param>
/// <param name="Index">Of an element, from 0.</param>
public readonly record struct JsonStep(string? Name, int Index);
