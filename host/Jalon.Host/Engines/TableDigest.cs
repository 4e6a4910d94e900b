namespace Jalon.Host.Engines;

/// <summary>What tells whether two tables hold the same keys.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Keys">A digest of the keys that does not depend on their order: lower-case hex of the MD5 of the sorted keys' texts, each ended by a line feed.</param>
public sealed record TableDigest(long Rows, string Keys);
