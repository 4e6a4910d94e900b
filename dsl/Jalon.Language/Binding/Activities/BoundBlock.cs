using Jalon.Algebra.Model;

namespace Jalon.Language.Binding.Activities;

/// <summary>A block of an activity.</summary>
/// <param name="Label">The name after its word; null where it takes none.</param>
/// <param name="Settings">What stands in it; nothing for a link.</param>
/// <param name="Link">What a link block is bound to; else null.</param>
public sealed record BoundBlock(string? Label, BoundSettings Settings, Link? Link = null);
