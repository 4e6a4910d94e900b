namespace Jalon.Host.Plugins;

/// <summary>A plugin that a published campaign is held to.</summary>
/// <param name="Identity">Its id and exact version.</param>
/// <param name="Digest">The SHA-256 of its manifest, which holds those of its files.</param>
public sealed record LockedPlugin(PluginIdentity Identity, string Digest);
