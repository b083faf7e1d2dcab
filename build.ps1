<#
.SYNOPSIS
    Builds, tests and publishes NoticeGen. Works in Windows PowerShell 5.1 and in PowerShell 7 on any system.
.DESCRIPTION
    A thin wrapper: every step is a dotnet command that can be typed by hand.
    build    compile everything; warnings are errors
    test     run all tests
    notices  publish the notices of this repository into dist
    lint     check the notices of this repository
    docs     write the generated pages and schemas again
    publish  put the program, ready to run with the .NET runtime, into artifacts/publish
    release  put everything that is handed out into artifacts/release: tool package, programs, bill of materials, sums
    all      build, test, lint and notices
.PARAMETER Task
    What to do; build, if left out.
.PARAMETER UpdateGolden
    Lets tests rewrite the expected files they compare with. Read the difference before you keep it.
    Refused on a build server (CI=true).
.PARAMETER Configuration
    Release or Debug.
.EXAMPLE
    ./build.ps1 -Task notices
#>
[CmdletBinding()]
param(
    [ValidateSet('build', 'test', 'notices', 'lint', 'docs', 'publish', 'release', 'all')]
    [string] $Task = 'build',

    [switch] $UpdateGolden,

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

if ($UpdateGolden -and $env:CI -eq 'true') {
    throw 'UpdateGolden is refused where CI=true: expected files are approved by people.'
}

$cli = 'src/NoticeGen.Cli'
$tests = 'tests/NoticeGen.Tests'

function Invoke-Dotnet {
    # Automatic $args keeps what looks like a parameter of ours out of PowerShell's hands.
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') ended with exit code $LASTEXITCODE"
    }
}

function Invoke-Build {
    Invoke-Dotnet build NoticeGen.sln --configuration $Configuration --nologo
}

function Invoke-Test([string[]] $Filter) {
    $before = $env:NOTICEGEN_UPDATE
    try {
        if ($UpdateGolden -or $Task -eq 'docs') {
            $env:NOTICEGEN_UPDATE = '1'
        }
        if ($Filter) {
            Invoke-Dotnet test --project $tests --configuration $Configuration '--' @Filter
        }
        else {
            Invoke-Dotnet test --configuration $Configuration
        }
    }
    finally {
        $env:NOTICEGEN_UPDATE = $before
    }
}

function Invoke-NoticeGen([string] $Command) {
    Invoke-Dotnet run --project $cli --configuration $Configuration '--' $Command
}

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'build' { Invoke-Build }
        'test' { Invoke-Test }
        'notices' { Invoke-NoticeGen build }
        'lint' { Invoke-NoticeGen lint }
        'docs' { Invoke-Test '--filter-class', '*GeneratedFilesTests' }
        'publish' { Invoke-Dotnet publish $cli --configuration $Configuration --nologo --output artifacts/publish }
        'release' { Invoke-Dotnet run --project src/NoticeGen.Releasing --configuration $Configuration }
        'all' {
            Invoke-Build
            Invoke-Test
            Invoke-NoticeGen lint
            Invoke-NoticeGen build
        }
    }
}
finally {
    Pop-Location
}
