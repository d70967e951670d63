# Who may write the site's content, and who the kiosk's own state. Start it as administrator:
#
#   powershell -ExecutionPolicy Bypass -File rights.ps1 -User KIOSK
#   powershell -ExecutionPolicy Bypass -File rights.ps1 -Undo
#
# KIOSK is the account that shows the kiosk. Without this any user of the machine may take the PIN
# away and put pages in; every other user may still read the content, and none the state.
[CmdletBinding()]
param([string]$User, [switch]$Undo)
$ErrorActionPreference = 'Stop'
$site = Join-Path $env:ProgramData 'clinic-kiosk'
$content = Join-Path $site 'content'
$state = Join-Path $site 'state'
# By number: in other languages these accounts have other names.
$system = '*S-1-5-18'
$administrators = '*S-1-5-32-544'
$users = '*S-1-5-32-545'

function Invoke-Icacls {
    & "$env:SystemRoot\System32\icacls.exe" @args
    if ($LASTEXITCODE -ne 0) { throw "icacls $args ended with code $LASTEXITCODE" }
}

if ($Undo) {
    Invoke-Icacls $site '/reset' '/T' '/Q'
    Write-Output 'The folders have the rights again that Windows gives below ProgramData.'
    exit 0
}
if (-not $User) { throw 'Name the account that shows the kiosk: -User NAME' }
foreach ($folder in $site, $content, $state) {
    New-Item -ItemType Directory -Force -Path $folder | Out-Null
}
$all = '(OI)(CI)F'
Invoke-Icacls $site '/inheritance:r' '/grant:r' "${system}:$all" "${administrators}:$all" "${users}:(OI)(CI)RX" '/Q'
Invoke-Icacls $state '/inheritance:r' '/grant:r' "${system}:$all" "${administrators}:$all" "${User}:(OI)(CI)M" '/Q'
Write-Output "Only administrators may change the settings and the content; only $User may write the state."
& "$env:SystemRoot\System32\icacls.exe" $site $content $state
