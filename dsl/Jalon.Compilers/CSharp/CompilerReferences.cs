using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Jalon.Compilers.CSharp;

/// <summary>What generated code may see, as the compiler takes it.</summary>
internal static class CompilerReferences
{
    private static readonly Lazy<MetadataReference[]> s_references = new(() => [.. RuntimeReferences.Assemblies.Select(Reference)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MetadataReference> All => s_references.Value;

    // From memory, not from a path: an assembly inside a single-file executable has none.
    private static unsafe MetadataReference Reference(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            throw new InvalidOperationException($"{assembly.GetName().Name} has no metadata to compile against.");
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference(display: assembly.GetName().Name);
    }
}
