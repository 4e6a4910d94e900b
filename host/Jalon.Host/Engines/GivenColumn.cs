using Jalon.Algebra.Types;

namespace Jalon.Host.Engines;

/// <summary>A column of a table that holds given rows.</summary>
/// <param name="Name">In the table.</param>
/// <param name="StoredAs">The engine's type.</param>
/// <param name="Type">What the language reads it as.</param>
/// <param name="IsLocal">Whether it holds local times, which its values then are as if of UTC.</param>
public sealed record GivenColumn(string Name, string StoredAs, DataType Type, bool IsLocal);
