using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jalon.Compilers.CSharp;

/// <summary>
/// Compiles generated source into an assembly that goes away with its last user. Safe for any number of threads at once.
/// </summary>
/// <remarks>The first compilation in a process costs about 1.5 s of just-in-time work, each later one a few milliseconds; a cache spares both.</remarks>
/// <param name="cache">Where compiled assemblies are kept between processes; null to keep none.</param>
public sealed class CSharpCompiler(AssemblyCache? cache = null)
{
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false, deterministic: true);

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Compiles one file of source.</summary>
    /// <param name="source">Written by this assembly alone: never by a user.</param>
    /// <exception cref="InvalidOperationException">The source is not C#: a fault of whoever generated it.</exception>
    public GeneratedAssembly Compile(string source)
    {
        var key = AssemblyCache.KeyOf(source);
        if (cache?.Find(key) is { } kept && GeneratedAssembly.TryLoad(kept) is { } loaded)
            return loaded;
        var image = Emit(source, key);
        cache?.Keep(key, image);
        return GeneratedAssembly.TryLoad(image) ?? throw new InvalidOperationException("The assembly just compiled cannot be loaded.");
    }

    private static byte[] Emit(string source, string key)
    {
        var compilation = CSharpCompilation.Create(
            "Jalon.Generated." + key[..16], [CSharpSyntaxTree.ParseText(source, s_language)], RuntimeReferences.All, s_options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5);
            throw new InvalidOperationException($"Generated code does not compile:\n{string.Join('\n', errors)}\n{source}");
        }

        return image.ToArray();
    }
}
