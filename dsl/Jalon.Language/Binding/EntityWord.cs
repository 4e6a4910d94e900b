namespace Jalon.Language.Binding;

/// <summary>A word that an entity is written with.</summary>
/// <param name="Name">The word.</param>
/// <param name="Signature">Whether it must be written, and what holds where it is not; of a block, its shape.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="IsBlock">Whether it begins a block; else it is a setting.</param>
internal sealed record EntityWord(string Name, string Signature, string Summary, bool IsBlock = false);
