@echo off
rem Absah: builds itself when there is no current jar, then runs. Needs a JDK 17 and Maven to build, a Java 17 runtime to run.
setlocal
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\absah.jar"
set "JAVA_EXE=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>nul
if errorlevel 1 (
  echo absah: Java 17 tidak ditemukan; pasang JDK 17 / Java 17 not found; install JDK 17 1>&2
  exit /b 2
)

rem The names reach PowerShell through the environment: a quote in a folder's name would end a string.
set "BUILD="
if not exist "%JAR%" set "BUILD=1"
if not defined BUILD if exist "%HOME_DIR%\src\main" (
  powershell -NoProfile -Command "$jar=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $new=Get-ChildItem -Recurse -File -LiteralPath ($env:HOME_DIR+'\src\main'),($env:HOME_DIR+'\rules'),($env:HOME_DIR+'\pom.xml') | Where-Object { $_.LastWriteTimeUtc -gt $jar -and $_.FullName -notlike '*\rules\trust\*' } | Select-Object -First 1; if ($new) { exit 1 }"
  if errorlevel 1 set "BUILD=1"
)
if not defined BUILD goto run

echo absah: menyiapkan program, sekali saja / building the program, once 1>&2
where mvn >nul 2>nul
if errorlevel 1 (
  echo absah: mvn tidak ditemukan; pasang Maven / mvn not found; install Maven 1>&2
  exit /b 2
)
pushd "%HOME_DIR%"
call mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo absah: gagal menyiapkan program / the build failed 1>&2
  exit /b 2
)
popd

:run
rem Runs are short beside a server's: the optimizing compiler waits four times as long as Java would let it, and takes less from the work. A Java without these thresholds does without.
set "COMPILER=-XX:+IgnoreUnrecognizedVMOptions -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
"%JAVA_EXE%" -XX:+UseSerialGC %COMPILER% -Dfile.encoding=UTF-8 "-Dabsah.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
