namespace Jalon.Host.Workspace.Samples;

/// <summary>A file of the sample's data.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SampleFile(string Name, ReadOnlyMemory<byte> Content);
